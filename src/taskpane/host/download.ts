const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers a text as a JSON file to be kept. */
export function downloadJson(text: string, fileName: string): void {
  download(new Blob([text], { type: 'application/json' }), fileName);
}

/** Offers a workbook file to be kept. */
export function downloadWorkbook(bytes: Uint8Array, fileName: string): void {
  download(new Blob([bytes.slice().buffer], { type: XLSX }), fileName);
}

function download(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
