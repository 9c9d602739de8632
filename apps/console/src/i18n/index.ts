export { common } from './common.ts';
export { type Format, formatIn, useFormat } from './format.ts';
export { type Language, language, languages } from './language.ts';
export { defineMessages, type Spoken, speak, useLanguage, useMessages } from './messages.ts';
