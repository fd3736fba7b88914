export type { HostOptions } from './context';
export { ExcelHost } from './host';
export { installOffice, type HostEnvironment, type HostTheme } from './office';
export type { NativeBridge } from './protocol';
