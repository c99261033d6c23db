/** What the file chooser offers for an import. The content decides, not the name. */
export const IMPORT_TYPES =
  '.csv,.tsv,.txt,.xlsx,.mbox,.eml,.vcf,.md,.markdown,.html,.htm,text/csv,text/vcard,text/markdown,text/html,message/rfc822,application/mbox,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
