// Addresses as an editor writes them, made whole.

/** An address made absolute; as it is where that can't be done, so that what uses it says that it leads nowhere. */
export function resolveAddress(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
