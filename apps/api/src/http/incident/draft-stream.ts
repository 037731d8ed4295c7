export const draftStream = (person: string, incident: string): string => `draft-${person}.${incident}`;
