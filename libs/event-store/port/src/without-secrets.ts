/** A STORE setting as it may be said: where the store is, without who asks it or how. */
export const withoutSecrets = (store: string): string => store.replace(/\/\/[^@/]*@/, '//').replace(/\?.*/, '');
