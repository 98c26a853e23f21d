/** Hands a file to the reader's download folder under `name`. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
