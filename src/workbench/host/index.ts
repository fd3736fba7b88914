export { ExcelHost, PAYLOAD_LIMIT, type Faults, type HostOptions, type Traffic } from './host';
export { installOffice, type HostEnvironment, type HostTheme } from './office';
export type { NativeBridge } from './protocol';
