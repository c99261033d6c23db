const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a Salesforce id. Reports hold the 15-character one, whose capitals matter; pages hold the longer one, whose last three
 * characters say which of the first fifteen are capitals. Anything else comes back as it is.
 * @example longSalesforceId('001A0000006Vm9r') // '001A0000006Vm9rIAC'
 */
export function longSalesforceId(id: string): string {
  if (!/^[a-zA-Z0-9]{15}$/.test(id)) return id;
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id.charAt(block * 5 + i))) bits |= 1 << i;
    suffix += SUFFIX.charAt(bits);
  }
  return id + suffix;
}
