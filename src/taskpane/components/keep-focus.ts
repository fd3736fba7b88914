/** Goes to a cell and keeps the focus: Excel on the web takes it when a cell is selected, but the keys go on from here. */
export async function keepFocus(goTo: () => Promise<void>): Promise<void> {
  const focused = document.activeElement;
  await goTo();
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
}
