/** The static search index of a site with several pages, which is a script. */
export interface SiteIndex {
  readonly files: readonly string[];
  /** File (index into `files`), anchor, the way to the field, what it is for. */
  readonly rows: readonly (readonly [file: number, id: string, title: string, text: string])[];
}

/** Calls back once, when there is an index and it has been loaded. */
export function loadIndex(use: (index: SiteIndex) => void): void {
  const { search } = document.body.dataset;
  if (search === undefined) return;
  const script = document.createElement('script');
  script.src = `../assets/${search}`;
  script.addEventListener('load', () => {
    const { siteIndex } = globalThis as unknown as { readonly siteIndex?: SiteIndex };
    if (siteIndex !== undefined) use(siteIndex);
  });
  document.head.append(script);
}
