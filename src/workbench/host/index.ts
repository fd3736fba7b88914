export { ExcelHost, type HostOptions } from './host';
export { installOffice, type HostEnvironment, type HostTheme } from './office';
export type { NativeBridge } from './protocol';
