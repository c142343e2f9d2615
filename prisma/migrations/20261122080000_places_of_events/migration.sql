-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "sentenceEnd" INTEGER,
ADD COLUMN     "sentenceStart" INTEGER,
ADD COLUMN     "whenEnd" INTEGER,
ADD COLUMN     "whenStart" INTEGER;
