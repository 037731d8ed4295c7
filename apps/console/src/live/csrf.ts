/** The session's token against forged requests: read with `me`, sent with everything that changes something. */
let token: string | null = null;

export const keepCsrf = (value: string | null) => {
  token = value;
};
export const csrf = () => token;
