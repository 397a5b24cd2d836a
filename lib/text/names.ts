/** `RB-2041 · M.`: how a case and child are named wherever something is saved to them. */
export function caseAndChild(reference: string, child: string | null): string {
  return child ? `${reference} · ${child}` : reference;
}
