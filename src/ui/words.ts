// Texts that elements show and that the static pages say too.
import { formatLanguage } from '../locale/format.js';
import { msg, str } from '../locale/msg.js';

export const exampleData = (): string =>
  msg('Exempeldata, inte riktiga uppgifter', {
    id: 'example',
    desc: 'Märke över löften som är påhittade, för den som bygger en sida.',
  });

/** @param period In words. */
export const validFor = (period: string): string =>
  msg(str`Gäller ${period}`, { id: 'period', desc: '{0} är till exempel ”2025–2027”.' });

/** @param names Of the parties, in words. */
export const promisedBy = (names: string): string =>
  msg(str`Lovat av ${names}`, {
    id: 'promised-by',
    desc: '{0} är till exempel ”Polisen och Umeå kommun”.',
  });

export const plainText = (): string =>
  msg('Lättläst, inte den undertecknade texten:', {
    id: 'plain-text',
    desc: 'Etikett före en lättläst version av löftet.',
  });

/** @param signed The language of what was signed. */
export const signedText = (signed: string, language: string): string =>
  msg(str`Undertecknad text (${formatLanguage(signed, language)})`, {
    id: 'signed-text',
    desc: 'Öppnar den undertecknade texten under en översättning. {0} är ett språks namn.',
  });

export const unofficialTranslation = (): string =>
  msg('Inofficiell översättning.', {
    id: 'translation',
    desc: 'Står före ”Undertecknad text” och i en uppföljning som är översatt.',
  });

export const sourceLabel = (): string =>
  msg('Källa:', { id: 'source', desc: 'Etikett före en eller flera länkar.' });

export const reportedBy = (who: string): string =>
  msg(str`Rapporterat av ${who}`, {
    id: 'reported-by',
    desc: '{0} är den eller de som har skrivit uppföljningen, till exempel ”Polisen”.',
  });

/** @param date In words. */
export const updatedOn = (date: string): string =>
  msg(str`Senast uppdaterad ${date}.`, {
    id: 'updated',
    desc: '{0} är ett datum: när den som äger löftena ändrade dem.',
  });

export const notOfficial = (): string =>
  msg('Det här återger löftena men är ingen officiell publikation.', {
    id: 'unofficial',
    desc: 'Under löftena. Säger vad visningen inte är, även på en myndighets egen sida.',
  });

export const translationNotOfficial = (): string =>
  msg('Översättningen är inofficiell.', {
    id: 'translation-unofficial',
    desc: 'Under löftena, när de visas i en översättning som de som lovat inte har godkänt.',
  });

export const contactAt = (contact: string): string =>
  msg(str`Kontakt: ${contact}`, {
    id: 'contact',
    desc: '{0} är en adress, ett nummer eller ett namn ur flödet.',
  });

export const themesLabel = (): string =>
  msg('Tema:', {
    id: 'themes',
    desc: 'Etikett före kampanjens teman, till exempel ”belysning och reflexer”.',
  });

export const audienceLabel = (): string =>
  msg('För', {
    id: 'audience',
    desc: 'Etikett före dem som kampanjen är till för, till exempel ”cyklister och gångtrafikanter”.',
  });

export const noDate = (): string =>
  msg('Datum ej fastställt', {
    id: 'no-date',
    desc: 'I stället för kampanjens datum, när flödet inte har något.',
  });

/** @param day In words. */
export const sourcesChecked = (day: string): string =>
  msg(str`Källor, kontrollerade ${day}:`, {
    id: 'sources',
    desc: '{0} är ett datum; därefter står källorna.',
  });
