/** Where a document's link leads, with the port where one is named; the whole address where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
