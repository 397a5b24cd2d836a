import { saveFile } from './save-file.ts';

/** Hands the person a text file by the browser's own saving. The name says nothing of what Sidelight is for. */
export function saveTextFile(name: string, text: string): void {
  saveFile(name, text, 'text/plain');
}
