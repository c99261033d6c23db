/** Languages whose words of feeling are known. */
export type SentimentLanguage = 'en' | 'de' | 'zh';

interface Feelings {
  /** Strong words count 2, plain ones 1. */
  strongGood: readonly string[];
  good: readonly string[];
  bad: readonly string[];
  strongBad: readonly string[];
  /** Turn what follows into its weaker opposite; German ones also what stands before them. */
  negators: readonly string[];
  /** Make what follows half as strong again. */
  amplifiers: readonly string[];
}

const list = (text: string): readonly string[] => text.split(/[,，、]\s*/);

/** Words that tell how the writer feels, not what happened: "broken" and "late" are facts that a calm person reports as well. Phrases hold spaces. */
export const FEELINGS: Record<SentimentLanguage, Feelings> = {
  en: {
    strongGood: list(
      'excellent, amazing, awesome, fantastic, wonderful, brilliant, outstanding, delighted, thrilled, superb, love it, love your, life saver, lifesaver',
    ),
    good: list(
      'great, good job, well done, happy, glad, pleased, satisfied, perfect, helpful, nice work, impressed, enjoy, enjoying, like it, works great, works well, works perfectly, ' +
        'lovely, appreciated, really appreciate, thankful, grateful, friendly, smooth',
    ),
    bad: list(
      'disappointed, disappointing, unhappy, annoyed, annoying, frustrated, frustrating, upset, dissatisfied, unsatisfied, poor, bad, worried, concerned, confusing, ' +
        'unfair, rude, unfriendly, useless, fed up, tired of, sick of, let down, unprofessional, mess, nightmare, joke, wasted, waste of time, still waiting, nobody answers, ' +
        'no one answers, ignored, complaint, unreliable, unhelpful',
    ),
    strongBad: list(
      'terrible, horrible, awful, worst, disgusting, disgrace, disgraceful, unacceptable, outrageous, ridiculous, furious, angry, hate, pathetic, appalling, shocking, scam, ' +
        'fraud, never again, rip off, rip-off, inexcusable, incompetent, last straw',
    ),
    negators: list(
      "not, no, never, isn't, wasn't, aren't, don't, doesn't, didn't, can't, cannot, won't, wouldn't, couldn't, hardly, without, nothing, neither, nor, far from, less than",
    ),
    amplifiers: list(
      'very, extremely, really, so, absolutely, completely, totally, utterly, incredibly, deeply, truly',
    ),
  },
  de: {
    strongGood: list(
      'ausgezeichnet, hervorragend, fantastisch, wunderbar, großartig, begeistert, exzellent, spitze, genial',
    ),
    good: list(
      'gut, super, toll, prima, zufrieden, glücklich, freundlich, hilfreich, perfekt, klasse, froh, gefällt, freue mich, reibungslos, dankbar, positiv',
    ),
    bad: list(
      'enttäuscht, enttäuschend, unzufrieden, verärgert, ärgerlich, ärgere, frustriert, frustrierend, schlecht, schade, nervt, unfreundlich, unhöflich, nutzlos, ' +
        'besorgt, unzuverlässig, unprofessionell, reklamation, beschwerde, niemand antwortet, satt, mühsam, unverständlich, umständlich',
    ),
    strongBad: list(
      'schrecklich, furchtbar, katastrophe, katastrophal, unverschämt, unverschämtheit, inakzeptabel, wütend, sauer, empört, frechheit, skandal, betrug, abzocke, nie wieder, ' +
        'lächerlich, miserabel, zumutung, unerträglich, untragbar, schlechteste, schlechtester',
    ),
    negators: list('nicht, kein, keine, keinen, keiner, keinem, nie, niemals, ohne, kaum, weder, nichts'),
    amplifiers: list('sehr, äußerst, extrem, wirklich, total, absolut, völlig, so, richtig, echt, überaus, höchst'),
  },
  zh: {
    strongGood: list('太棒了、太好了、非常满意、十分满意、完美、优秀、超赞、太赞、惊喜、一流、五星好评'),
    good: list('满意、很好、不错、喜欢、开心、高兴、赞、好用、靠谱、贴心、专业、热情、给力、很棒、舒服、好评、顺利'),
    bad: list(
      '失望、不满意、不满、难受、郁闷、糟糕、烦、麻烦死、无语、差劲、太慢、不靠谱、不专业、敷衍、推诿、没人理、没人管、没有人理、担心、着急、受不了、浪费时间、很差、太差、态度差、闹心、头疼',
    ),
    strongBad: list(
      '愤怒、气愤、气死、恶劣、垃圾、骗子、欺骗、欺诈、忍无可忍、无法接受、不可接受、不能接受、再也不、最差、极差、恶心、投诉、曝光、坑人、荒唐、可恶',
    ),
    negators: list('不是、没有、没、不、未、并非、不太、不怎么、别、无'),
    amplifiers: list('非常、特别、极其、太、十分、很、真的、超级、相当、实在'),
  },
};
