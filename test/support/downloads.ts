/** Catches the files that the page offers to be kept from now on; jsdom would go to their address instead. */
export function catchDownloads(): { readonly name: string; readonly blob: Blob }[] {
  const blobs: Blob[] = [];
  const files: { name: string; blob: Blob }[] = [];
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.at(-1)! });
  });
  return files;
}
