import { defineConfig } from 'prisma/config';

// `prisma generate` looks for a schema engine to download, though it never runs it: any file that exists will do.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
