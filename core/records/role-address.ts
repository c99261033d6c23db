/** Local parts that stand for a function, not for a human. Compared without `+tag`, dots, dashes and underscores. */
const ROLE_NAMES = new Set(
  `info support sales noreply donotreply contact admin administrator office hello help helpdesk service services team
  billing accounts accounting accountspayable invoice invoices marketing hr jobs careers press media mail email post
  webmaster postmaster hostmaster abuse privacy security notification notifications newsletter news mailerdaemon bounce
  bounces order orders enquiries inquiries enquiry inquiry reception feedback customerservice customercare customersupport
  kontakt vertrieb buero rechnung rechnungen kundenservice kundendienst bewerbung verkauf contacto ventas soporte
  facturacion contato vendas commercial accueil comptabilite facturation servicio webshop shop store partners legal
  finance reply alerts alert updates system root`.split(/\s+/),
);

/** `info@…`, `no-reply@…`: an address that several people or a machine stand behind. */
export function isRoleAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = (at < 0 ? address : address.slice(0, at)).toLowerCase();
  const plus = local.indexOf('+');
  return ROLE_NAMES.has((plus < 0 ? local : local.slice(0, plus)).replace(/[._-]/g, ''));
}
