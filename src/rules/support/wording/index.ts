/** How rules quote the table: its own words, clipped, listed and set in quotation marks. */
export * from './quote';
