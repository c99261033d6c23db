import type { ArticleColumn, TemplateColumn } from './fields';

/** What help desks and spreadsheets call the columns of articles and saved replies (see header-words). */
export const ARTICLE_WORDS: readonly (readonly [ArticleColumn, string])[] = [
  [
    'phrasings',
    'phrasings · questions · variants · alternative questions · synonyms · search terms · keywords · varianten · suchbegriffe · variantes · mots clés · palabras clave · 相似问题 · 相似问 · 问法 · 关键词 · 類似質問 · キーワード',
  ],
  [
    'body',
    'body · answer · content · article · article body · text · solution · description · html · antwort · inhalt · lösung · réponse · contenu · texte · respuesta · contenido · texto · 答案 · 回答 · 内容 · 正文 · 解决方案 · 本文 · 解答',
  ],
  [
    'title',
    'title · question · name · subject · article title · headline · heading · titel · frage · titre · título · pregunta · 标题 · 问题 · 标准问题 · 名称 · タイトル · 質問 · 件名',
  ],
  [
    'category',
    'category · section · folder · topic · collection · kategorie · rubrik · thema · catégorie · rubrique · categoría · sección · 分类 · 类别 · 目录 · カテゴリ · カテゴリー',
  ],
  ['language', 'language · locale · lang · sprache · langue · idioma · 语言 · 言語'],
  ['owner', 'owner · article owner · author · verantwortlich · responsable · 负责人 · 作者'],
  ['id', 'id · article id · number · 编号'],
];

export const TEMPLATE_WORDS: readonly (readonly [TemplateColumn, string])[] = [
  [
    'body',
    'body · reply · comment · comment body · content · text · message · response · macro text · canned response · answer · antwort · inhalt · nachricht · réponse · contenu · texte · respuesta · contenido · mensaje · 内容 · 回复 · 回复内容 · 正文 · 話術 · 返信 · 本文',
  ],
  [
    'title',
    'title · name · macro · macro name · macro title · template · template name · reply name · shortcut · subject · titel · vorlage · titre · nom · modèle · título · nombre · plantilla · 标题 · 名称 · 模板 · 模板名称 · タイトル · 名前 · テンプレート',
  ],
  [
    'category',
    'category · folder · folder name · topic · group · kategorie · ordner · catégorie · dossier · categoría · carpeta · 分类 · 类别 · 分组 · カテゴリ · フォルダ',
  ],
  ['language', 'language · locale · lang · sprache · langue · idioma · 语言 · 言語'],
  ['tone', 'tone · style · tonfall · ton · tono · 语气 · トーン'],
  ['owner', 'owner · author · verantwortlich · responsable · 负责人 · 作者'],
  ['id', 'id · macro id · template id · reply id · 编号'],
];

/** Headers that only a list of saved replies has. */
export const TEMPLATE_MARKS: ReadonlySet<string> = new Set(
  'macro · macro name · macro title · macro text · canned response · template · template name · reply · reply name · saved reply · shortcut · comment body · vorlage · modèle · plantilla · 模板 · 模板名称 · 回复内容 · 話術 · テンプレート'.split(
    ' · ',
  ),
);
