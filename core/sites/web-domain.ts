import type { Parsed } from './reading';

/** Domain of a web address or bare host name, in lower case without `www.`; unreadable where the text is neither. */
export function asWebDomain({ text }: { text: string }): Parsed<string> {
  const host = /^(?:https?:\/\/)?([^\s/?#:@]+)(?:[:/?#]\S*)?$/i.exec(text.trim())?.[1]?.toLowerCase() ?? '';
  const domain = host.replace(/^www\d?\./, '');
  return /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]+$/u.test(domain)
    ? { value: domain }
    : { why: 'unreadable' };
}
