/** Languages of the Latin script that are told apart by their function words. */
export type LatinLanguage = 'en' | 'de' | 'fr' | 'es' | 'pt';

const words = (list: string) => new Set(list.split(' '));

/** Words without content of their own, per language: they tell the language, and carry nothing for a search. */
export const FUNCTION_WORDS: Record<LatinLanguage, ReadonlySet<string>> = {
  en: words(
    'the a an and or but of to in on at by for from with without about into is are was were be been am do does did has have had ' +
      "i you he she it we they me him us them my your his her its our their this that these those there here not no n't " +
      "can could will would shall should may might must if then than so as when what which who how why where please don't " +
      "can't i'm it's doesn't didn't won't isn't any some all also just very only still after before since",
  ),
  de: words(
    'der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ich du er sie es wir ihr mich mir uns ihnen ' +
      'ihre ihren mein meine meinen unser unsere sein ist sind war waren bin haben hat habe hatte wird werden wurde kann können ' +
      'könnte möchte muss soll bitte mit von zu zum zur im in am an auf für über bei nach aus seit wie was wann wo warum wer dass ' +
      'wenn weil auch noch schon nur sehr vielen dank hallo guten',
  ),
  fr: words(
    "le la les un une des du de et ou mais ne pas je tu il elle nous vous ils elles me moi mon ma mes notre nos votre vos son sa ses l'ai " +
      "est sont était suis êtes avons avez ont ai j'ai c'est d'un n'est avec sans pour par sur dans en au aux chez que qui quoi dont où " +
      'quand comment pourquoi si ce cette ces cela plus très bien être avoir fait peut pouvez merci bonjour depuis toujours',
  ),
  es: words(
    'el la los las un una unos unas y o pero no yo tú él ella nosotros ustedes usted ellos me mi mis su sus nuestro nuestra lo le les ' +
      'es son era está están estoy estamos ser estar ha han he hemos hay con sin para por sobre en de del al que quien cual cuándo ' +
      'cómo dónde qué si este esta estos esto eso muy más también ya todavía desde puede pueden quiero necesito gracias hola favor',
  ),
  pt: words(
    'o a os as um uma uns umas e ou mas não eu tu ele ela nós vocês você eles me meu minha meus minhas seu sua nosso nossa lhe ' +
      'é são era está estão estou estamos ser estar tem têm tenho foi com sem para por pelo pela sobre em no na nos nas de do da dos ' +
      'das ao que quem qual quando como onde se este esta isto isso muito mais também já ainda desde pode podem quero preciso ' +
      'obrigado obrigada olá favor',
  ),
};

/** Chinese characters without content of their own. A pair that holds one of them is hardly ever a word to search for or to show. */
const FUNCTION_CHARACTERS = /[的了吗呢吧啊呀嘛我你您他她们请这那在是和与也就都还很太已被把给又及]/u;

/** True for a word or character pair, as it stands in a text, that carries no content in English or Chinese. */
export function isFunctionWord(written: string): boolean {
  return FUNCTION_WORDS.en.has(written.toLowerCase()) || FUNCTION_CHARACTERS.test(written);
}

/** Letters that hardly any other of the five languages writes; each counts like a part of a function word. */
export const TELLING_LETTERS: Record<LatinLanguage, string> = {
  en: '',
  de: 'äöüß',
  fr: 'èêëîïûùœ',
  es: 'ñ¿¡',
  pt: 'ãõ',
};
