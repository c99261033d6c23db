/** A mail thread to be played by one customer (`them`) and the sample's user (`us`). `{first}`, `{company}` and `{deal}` are filled in. */
export interface MailScript {
  language: 'en' | 'de' | 'zh';
  purpose: 'sales' | 'support';
  subject: string;
  /** Oldest first; `daysAgo` is counted from the start of today. */
  mails: [daysAgo: number, from: 'them' | 'us', text: string][];
}
