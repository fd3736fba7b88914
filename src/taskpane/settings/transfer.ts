import { writeSettings, type Settings } from '../../profile';

/** Offers the settings as a file to be kept. */
export function downloadSettings(settings: Settings, fileName: string): void {
  const address = URL.createObjectURL(new Blob([writeSettings(settings)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
