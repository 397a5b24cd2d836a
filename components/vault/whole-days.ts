/** Whether what was typed is a number of days after which the rule can erase: 1 to 3650. */
export function isWholeDays(typed: string): boolean {
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 3650;
}
