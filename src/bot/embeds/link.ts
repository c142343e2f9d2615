/** Where an embed's title leads, if anywhere: Discord refuses a whole message for the URL of a host that it takes for no name. */
export function linkTo(url: string | null): { readonly url?: string } {
  return url !== null && new URL(url).hostname.includes('.') ? { url } : {};
}
