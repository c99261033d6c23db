import { companyNameKey, emailKey, siteKey } from '../../records/keys';
import { SHORT_LIMIT } from '../../records/limits';
import type { FieldsOf } from '../../records/records';
import type { Seen } from '../../records/sighting';
import { contentKey } from '../import-keys';
import { RowProblem } from '../row-cells';
import { type CardProperty, valueParts } from './vcard-lines';

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
const EMAIL = /^[^\s@<>()]+@[^\s@<>()]+$/;

/**
 * The person of one vCard (2.1, 3.0, 4.0), then the company.
 * @throws RowProblem `no-name` for a card with neither name nor address, `group-card`
 */
export function cardToPerson(properties: readonly CardProperty[]): Seen[] {
  const all = (name: string) => properties.filter(each => each.name === name);
  const text = (name: string) => short(valueParts(all(name)[0]?.value ?? '').join(' '));
  if (/^group$/i.test(text('KIND') ?? '')) throw new RowProblem('group-card', null);
  const companyName = short(valueParts(all('ORG')[0]?.value ?? '')[0] ?? '');
  const isCompany = /^org$/i.test(text('KIND') ?? '') || /^company$/i.test(text('X-ABSHOWAS') ?? '');
  const name = text('FN') ?? nameOf(all('N')[0]?.value ?? '');
  const emails = preferredFirst(all('EMAIL'))
    .map(({ value }) =>
      valueParts(value)
        .join('')
        .replace(/^mailto:/i, '')
        .toLowerCase(),
    )
    .filter(address => EMAIL.test(address) && address.length <= 320);
  if (name === null && emails.length === 0) throw new RowProblem('no-name', null);
  const company: Seen[] =
    companyName === null
      ? []
      : [{ kind: 'company', keys: [companyNameKey(companyName)], fields: { name: companyName } }];
  if (isCompany && emails.length === 0) {
    const only = companyName ?? name!;
    return [{ kind: 'company', keys: [companyNameKey(only)], fields: { name: only } }];
  }
  const fields: Partial<FieldsOf<'person'>> = {
    name: name !== null && name.toLowerCase() === emails[0] ? null : name,
    emails: [...new Set(emails)].slice(0, 20),
    phone: short(preferredFirst(all('TEL'))[0]?.value.replace(/^tel:/i, '') ?? ''),
    jobTitle: text('TITLE') ?? text('ROLE'),
    companyKey: companyName === null ? null : companyNameKey(companyName),
    companyName,
    language: /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.exec(text('LANG') ?? '')?.[0] ?? null,
  };
  const uid = short(all('UID')[0]?.value ?? '');
  const keys = (fields.emails ?? []).map(emailKey);
  if (uid !== null) keys.push(siteKey('import', `vcard/${uid.slice(0, 500)}`));
  if (keys.length === 0) keys.push(contentKey('vcard', 'person', [name, companyName, fields.phone ?? null]));
  return [{ kind: 'person', keys, fields }, ...company];
}

/** `N:Family;Given;Additional;Prefix;Suffix`. Chinese, Japanese and Korean names have the family name first and no space. */
function nameOf(value: string): string | null {
  const [family = '', given = '', additional = ''] = valueParts(value);
  if (CJK.test(family) && CJK.test(given)) return short(`${family}${given}`);
  return short([given, additional, family].filter(Boolean).join(' '));
}

/** `PREF` and `TYPE=pref` first; otherwise as the card has them. */
function preferredFirst(properties: readonly CardProperty[]): CardProperty[] {
  const rank = ({ parameters }: CardProperty) => {
    if (/\bpref\b/i.test(parameters.get('TYPE') ?? '')) return 0;
    const pref = Number(parameters.get('PREF'));
    return pref >= 1 && pref <= 100 ? pref : 101;
  };
  return properties.toSorted((a, b) => rank(a) - rank(b));
}

function short(written: string): string | null {
  const text = written
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, SHORT_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '');
  return text === '' ? null : text;
}
