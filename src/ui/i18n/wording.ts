/** The shape of a translated list of labels: the same keys, any text. */
export type Labels<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Labels<Source[Key]>;
};

/**
 * The shape of a translated text: the same keys as the Chinese one. Chinese has one plural form; where it has
 * `…_other` the translation must have `…_one` as well.
 */
export type Wording<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Wording<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};
