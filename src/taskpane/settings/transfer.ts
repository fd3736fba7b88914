import { writeSettings, type Settings } from '../../profile';
import { downloadJson } from '../host/download';

/** Offers the settings as a file to be kept. */
export function downloadSettings(settings: Settings, fileName: string): void {
  downloadJson(writeSettings(settings), fileName);
}
