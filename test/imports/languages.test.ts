import { describe, expect, test } from 'vitest';
import { csv, take } from './files';

describe('HubSpot’s deals with the column names of its languages', () => {
  test.each([
    ['de', 'Datensatz-ID,Deal-Name,Deal-Phase,Betrag,Abschlussdatum'],
    ['en', 'Record ID,Deal Name,Deal Stage,Amount,Close Date'],
    ['es', 'ID de registro,Nombre del negocio,Etapa del negocio,Importe,Fecha de cierre'],
    ['fr', "ID de fiche d'information,Nom de la transaction,Phase de la transaction,Montant,Date de fermeture"],
    ['it', 'ID record,Nome trattativa,Fase della trattativa,Importo,Data di chiusura'],
    ['ja', 'レコードID,取引名,取引ステージ,金額,クローズ日'],
    ['nl', 'Record-ID,Dealnaam,Dealfase,Bedrag,Sluitingsdatum'],
    ['pt', 'ID do registro,Nome do negócio,Etapa do negócio,Valor,Data de fechamento'],
  ])('%s', async (_, header) => {
    const { preview, deals, keys } = await take(csv(`${header}\n77,Harbor,Demo,1200.50,2026-03-14\n`));
    expect(preview).toMatchObject({ dialect: 'hubspot', unmapped: [], mapping: { kind: 'deal' } });
    expect(keys.deal).toEqual([['hubspot:0-3/77']]);
    expect(deals[0]).toMatchObject({
      name: 'Harbor',
      stage: 'Demo',
      amount: { minor: 120_050, currency: null },
      closeDate: '2026-03-14',
    });
  });

  // How HubSpot names its ID column in these languages is not known: the columns are read all the same, without its ids.
  test.each([
    ['fi', 'Kaupan nimi,Kaupan vaihe,Summa,Sulkemispäivä'],
    ['pl', 'Nazwa transakcji,Etap transakcji,Kwota,Data zamknięcia'],
    ['sv', 'Affärsnamn,Affärsfas,Belopp,Slutdatum'],
  ])('%s', async (_, header) => {
    const { deals } = await take(csv(`${header}\nHarbor,Demo,1200.50,2026-03-14\n`));
    expect(deals[0]).toMatchObject({
      name: 'Harbor',
      stage: 'Demo',
      amount: { minor: 120_050 },
      closeDate: '2026-03-14',
    });
  });
});

test.each([
  ['it', 'Nome,Cognome,Email,Azienda'],
  ['nl', 'Voornaam,Achternaam,E-mail,Bedrijfsnaam'],
  ['pt', 'Nome,Sobrenome,E-mail,Nome da empresa'],
  ['pl', 'Imię,Nazwisko,E-mail,Nazwa firmy'],
  ['sv', 'Förnamn,Efternamn,E-post,Företagsnamn'],
  ['fi', 'Etunimi,Sukunimi,Sähköposti,Yrityksen nimi'],
])('people in %s', async (_, header) => {
  const { preview, people } = await take(csv(`${header}\nAnn,Berg,ann@north.example,Northwind\n`));
  expect(preview.mapping.kind).toBe('person');
  expect(people[0]).toMatchObject({ name: 'Ann Berg', emails: ['ann@north.example'], companyName: 'Northwind' });
});

test('a table with tabs between its cells, line breaks and commas in them', async () => {
  const { preview, deals } = await take(
    csv('Deal name\tCompany\tAmount\tStage\n"Harbor\nphase 2"\tNorthwind, Ltd.\t€ 1.200,50\tDemo\n'),
  );
  expect(preview.delimiter).toBe('\t');
  expect(deals[0]).toMatchObject({
    name: 'Harbor\nphase 2',
    companyName: 'Northwind, Ltd.',
    amount: { minor: 120_050, currency: 'EUR' },
  });
});
