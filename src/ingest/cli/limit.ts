import { wholeNumber } from '../../../prisma/environment.ts';

/** How large a file may be, in the environment. */
export const fileVariables = { MAX_FILE_MB: wholeNumber(1, 1024, 64) };

/** In bytes. */
export const limitOf = ({ MAX_FILE_MB }: { readonly MAX_FILE_MB: number }) => MAX_FILE_MB * (1 << 20);
