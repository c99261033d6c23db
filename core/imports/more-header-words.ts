import type { DealColumn, PersonColumn } from './fields';

/** What tables call their columns in it, nl, pt, pl, sv, fi; otherwise as in header-words. */
export const MORE_DEAL_WORDS: readonly (readonly [DealColumn, string])[] = [
  ['personName', 'contatto · contactpersoon · contato · kontakt · kontaktperson · yhteyshenkilö'],
  ['personEmail', 'email del contatto · e mail contactpersoon · e mail do contato · e post · sähköposti'],
  [
    'companyName',
    'azienda · nome azienda · società · bedrijf · bedrijfsnaam · klant · empresa · nome da empresa · firma · nazwa firmy · klient · företag · företagsnamn · kund · yritys · yrityksen nimi · asiakas',
  ],
  ['currency', 'valuta · moeda · waluta · valuutta'],
  [
    'amount',
    'importo · valore · valore trattativa · bedrag · waarde · valor · valor do negócio · kwota · wartość · belopp · värde · summa · arvo',
  ],
  [
    'stage',
    'fase · fase della trattativa · fase trattativa · dealfase · fase van deal · etapa · etapa do negócio · etap · etap transakcji · fas · affärsfas · vaihe · kaupan vaihe',
  ],
  ['status', 'stato · status · tila'],
  [
    'closeDate',
    'data di chiusura · data chiusura · sluitingsdatum · verwachte sluitingsdatum · data de fechamento · data de fecho · data zamknięcia · slutdatum · stängningsdatum · sulkemispäivä',
  ],
  [
    'createdDate',
    'data di creazione · data creazione · aanmaakdatum · aangemaakt op · data de criação · data utworzenia · skapandedatum · skapad · skapad den · luontipäivä · luotu',
  ],
  [
    'siteProbabilityPercent',
    'probabilità · waarschijnlijkheid · probabilidade · prawdopodobieństwo · sannolikhet · todennäköisyys',
  ],
  [
    'owner',
    'proprietario · proprietario della trattativa · proprietario trattativa · eigenaar · eigenaar van deal · dealeigenaar · proprietário · proprietário do negócio · właściciel · właściciel transakcji · ägare · affärsägare · omistaja · kaupan omistaja',
  ],
  [
    'nextStep',
    'prossimo passaggio · prossima azione · volgende stap · próxima etapa · następny krok · nästa steg · seuraava vaihe',
  ],
  ['source', 'fonte · origine · bron · origem · źródło · källa · lähde'],
  ['product', 'prodotto · product · produto · produkt · tuote'],
  [
    'name',
    'nome trattativa · nome della trattativa · trattativa · opportunità · dealnaam · naam van deal · naam · nome do negócio · negócio · oportunidade · nazwa transakcji · nazwa · affärens namn · affärsnamn · affär · kaupan nimi · kauppa · nimi',
  ],
];

export const MORE_PERSON_WORDS: readonly (readonly [PersonColumn, string])[] = [
  [
    'email',
    'indirizzo email · indirizzo e mail · e mailadres · endereço de e mail · adres e mail · e post · e postadress · sähköposti · sähköpostiosoite',
  ],
  ['firstName', 'nome · voornaam · primeiro nome · imię · förnamn · etunimi'],
  ['lastName', 'cognome · achternaam · sobrenome · último nome · apelido · nazwisko · efternamn · sukunimi'],
  [
    'phone',
    'numero di telefono · telefono · telefoonnummer · telefoon · telefone · número de telefone · numer telefonu · telefonnummer · puhelinnumero · puhelin',
  ],
  [
    'jobTitle',
    'qualifica · mansione · functie · functietitel · cargo · stanowisko · befattning · titel · tehtävänimike',
  ],
  [
    'companyName',
    'azienda · nome azienda · società · bedrijf · bedrijfsnaam · empresa · nome da empresa · firma · nazwa firmy · företag · företagsnamn · yritys · yrityksen nimi',
  ],
  [
    'owner',
    'proprietario del contatto · proprietario · eigenaar · eigenaar van contact · proprietário · proprietário do contato · właściciel · ägare · kontaktägare · omistaja',
  ],
  ['language', 'lingua · taal · język · språk · kieli'],
];
