/**
 * Tells whether an address is on a list of addresses and domains: itself, its domain, or a domain above it.
 *
 * @param entries `mara@x.example`, `x.example` or `@x.example`, in any case; empty ones mean nobody
 */
export function addressList(entries: readonly string[]): (address: string) => boolean {
  const listed = new Set(entries.map(entry => entry.trim().toLowerCase().replace(/^@/, '')).filter(Boolean));
  return address => {
    if (listed.size === 0) return false;
    const lower = address.trim().toLowerCase();
    if (listed.has(lower)) return true;
    let domain = lower.slice(lower.lastIndexOf('@') + 1);
    while (!listed.has(domain)) {
      const dot = domain.indexOf('.');
      if (dot < 0) return false;
      domain = domain.slice(dot + 1);
    }
    return true;
  };
}
