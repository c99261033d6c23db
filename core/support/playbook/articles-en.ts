import type { PlaybookCategory } from './categories';

export interface PlaybookArticle {
  title: string;
  /** Written to the customer, so that a reply can take it over as its answer. */
  body: string;
}

/** The English answers, one per category. */
export const ENGLISH_ARTICLES: Record<PlaybookCategory, PlaybookArticle> = {
  refund: {
    title: 'Returns and refunds: how long they take',
    body: `You can return an order within 30 days of delivery, as long as it is complete. Reply to this message and we will send you a prepaid return label; please put the packing slip into the box.

Once the parcel reaches our warehouse we check it within two working days and start the refund the same day. It goes back to the payment method that you used. Cards usually show it after 5 to 10 working days, bank transfers after 2 to 3.

If you were charged twice for the same order, you don't need to send anything back. Tell us the date and amount of both charges and we will reverse one of them.`,
  },
  billing: {
    title: 'Invoices, payment methods and billing details',
    body: `All invoices are kept under Settings → Billing → Invoices, where you can download each one as a PDF. To change the company name, address, tax number or a purchase order number, edit the billing details on the same page; new invoices use them at once. If an invoice that was already issued has to be corrected, send us the invoice number and the right details and we will replace it.

You can enter a new card under Settings → Billing → Payment method. After a declined payment we try again for seven days, and nothing is switched off in that time. If a line on your bill is unclear, tell us which one and we will explain it.`,
  },
  shipping: {
    title: 'Delivery times and tracking a parcel',
    body: `Orders placed before 2 p.m. leave our warehouse on the same working day. Delivery usually takes 2 to 4 working days within the country and 5 to 10 abroad, plus customs where they apply. The tracking link is in the shipping confirmation, and it can take a day until the carrier shows the first scan.

If tracking has not moved for more than five working days, or says "delivered" although nothing arrived, please check with neighbours and let us know. We then open a search with the carrier and come back to you within two working days. Orders are sometimes sent in several boxes; each of them has a tracking number of its own.`,
  },
  'order-change': {
    title: 'Changing an order before it ships',
    body: `We can change an order until it has been packed, which usually happens within a few hours. Please tell us exactly what should be different: the new delivery address in full, the item to swap with its size or colour, or the quantity that you need. If the change affects the price, we send you the difference to confirm before anything ships.

If the parcel has already left, we can't alter it any more. In that case you can refuse the delivery or return the item free of charge, and we send the right one as soon as you tell us, without waiting for the return to arrive.`,
  },
  cancellation: {
    title: 'Cancelling a subscription or a renewal',
    body: `You can end your subscription at any time under Settings → Billing → Cancel plan. It then stays active until the end of the period that you have paid for, and there is no further charge. To keep the plan for now and only stop the next renewal, turn off "Renew automatically" on the same page.

Annual contracts end at the end of their term if we hear from you at least 30 days before. You will receive a written confirmation with the end date. Your data stays available for export for another 60 days, and is deleted after that. If you would like us to do this for you, just confirm in a short reply.`,
  },
  'account-access': {
    title: 'Signing in: passwords, codes and locked accounts',
    body: `Choose "Forgot password" on the sign-in page to receive a reset link. It works for one hour and only the newest one counts, so please request it once and wait a few minutes. If nothing arrives, check the spam folder, and ask your mail administrator whether messages from us are being held back.

After ten wrong attempts an account is locked for 30 minutes and then opens again by itself. If you lost the device with your authenticator app, sign in with one of your backup codes. Without them an administrator of your team can reset two-step sign-in under Settings → Members, and can also reactivate a user or send a fresh invitation.`,
  },
  'technical-problem': {
    title: 'First steps when something does not work',
    body: `Please try these steps first, as they solve most cases: reload the page with Ctrl+Shift+R (Cmd+Shift+R on a Mac), sign out and in again, and try a private window without browser extensions. In the mobile app, install the latest version and restart the phone.

If it still happens, send us three things: what you did just before, the exact error message or a screenshot, and the time at which you saw it, with your browser or phone model. With those we can find your case in our logs. Current disturbances are listed on our status page, so a look there tells you whether we are already working on it.`,
  },
  'how-to': {
    title: 'Guides and first steps',
    body: `Our guides show each task step by step with pictures; you open them with the question mark at the top right of every page. Type a few words of what you want to do, for example "import contacts", "share a report" or "repeat a task".

The three most used ones are: importing a spreadsheet (Contacts → Import, then match the columns), inviting somebody (Settings → Members → Invite), and sharing with people outside (open the item, choose Share, then Copy link). If you tell us what you would like to achieve, we will gladly describe the shortest way, or show it to you in a 15-minute call.`,
  },
  pricing: {
    title: 'Plans, discounts and quotes',
    body: `Our plans are priced per user and month, and everything that a plan includes is listed side by side on the pricing page. Paying yearly costs two months less than paying monthly. Teams of 20 users or more receive a volume discount, and non-profit organisations and schools a reduced price.

For a written quote we need the number of users, the plan, monthly or yearly payment, and the company name and address that should appear on it. You then get it within one working day, valid for 30 days. You can also try every plan for 14 days without a card, and upgrade later without losing anything that you set up.`,
  },
  privacy: {
    title: 'Personal data: access, deletion and storage',
    body: `You may ask us at any time which personal data we hold about you, receive a copy of it, have it corrected or have it deleted. To protect you we confirm such requests through the e-mail address on file, and answer within 30 days at the latest. Records that the law obliges us to keep, such as invoices, are locked and erased when the period ends.

Customer data is encrypted in transit and at rest, and only staff who need it for your support can see it. We never sell it. Our data processing agreement, the list of subprocessors and the storage locations are available on request. Marketing mails can be stopped with the link at the end of each of them.`,
  },
  'feature-request': {
    title: 'How we handle suggestions',
    body: `Every suggestion is read by the product team and added to our list together with the number of customers who ask for the same. We review that list each month; what helps most people goes onto the public roadmap, where you can follow it and vote.

Two things make a suggestion stronger: a short description of what you are trying to get done, and how you manage today without it. Please send us both if you have a minute. We don't promise dates, because plans change, but we do write to everyone who asked when a feature becomes available. Often there is already another way to reach the same goal, and we will tell you if we know one.`,
  },
  complaint: {
    title: 'When something went wrong with our service',
    body: `Your case now has one named person who stays responsible until it is solved, so you don't have to explain it again. That person reads the whole history first, calls or writes to you within one working day, and agrees with you on what happens by when.

If you were treated unkindly, we would like to know when it happened and through which channel, so that we can listen to it and talk to the colleague. Should our proposal not satisfy you, you can ask for a review by the head of support, who decides within five working days. We take notes of every complaint to keep the same thing from happening to somebody else.`,
  },
};
