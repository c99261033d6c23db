/** Hosts where anybody can have an address: sharing one says nothing about a company. */
const PUBLIC = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com ' +
    'proton.me protonmail.com pm.me gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org mail.com zoho.com ' +
    'yandex.ru yandex.com mail.ru orange.fr free.fr wanadoo.fr laposte.net libero.it bluewin.ch qq.com foxmail.com 163.com 126.com yeah.net ' +
    'sina.com sina.cn sohu.com aliyun.com 139.com 189.cn naver.com daum.net fastmail.com hey.com tutanota.com'
  ).split(' '),
);

/**
 * Domain of an address that belongs to a company; null for a public mail host or what is no address.
 *
 * @example companyDomain('mara@northwind.example') // 'northwind.example'
 */
export function companyDomain(address: string): string | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (!address.includes('@') || domain === '') return null;
  const host = domain.split('.').slice(-2).join('.');
  return PUBLIC.has(domain) || PUBLIC.has(host) || /^(yahoo|hotmail|live|outlook)\./.test(domain) ? null : domain;
}
