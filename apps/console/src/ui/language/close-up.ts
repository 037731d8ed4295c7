/** Chinese is written without spaces; beside Latin letters and figures they stay. */
export const closeUp = (text: string) => text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
