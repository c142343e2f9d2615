-- Both come with PostgreSQL's own contrib modules and are trusted: the owner of a database may create them.
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- English stems of words without their accents: "Göttingen" and "Gottingen" are one word, in texts and in queries.
CREATE TEXT SEARCH CONFIGURATION "broadsheet" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "broadsheet" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION "broadsheet" ALTER MAPPING FOR numhword, numword WITH unaccent, simple;

-- The words as they are printed, but for accents and capitals.
CREATE TEXT SEARCH CONFIGURATION "broadsheet_words" (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION "broadsheet_words" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

ALTER TABLE "Article" DROP COLUMN "search";
ALTER TABLE "Article" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('broadsheet', coalesce("title", '')), 'A') ||
    setweight(to_tsvector('broadsheet', "lead"), 'B') ||
    setweight(to_tsvector('broadsheet', left("text", 250000)), 'C')
) STORED;

-- CreateIndex
CREATE INDEX "Article_search_idx" ON "Article" USING GIN ("search");

-- CreateTable
CREATE TABLE "Word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "articles" INTEGER NOT NULL,

    CONSTRAINT "Word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "Word_word_idx" ON "Word" USING GIN ("word" gin_trgm_ops);

-- The words of an article that people may search for, each once.
CREATE FUNCTION "words_of"("title" text, "lead" text, "text" text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT word FROM unnest(tsvector_to_array(to_tsvector('broadsheet_words', concat_ws(' ', "title", "lead", left("text", 250000))))) AS word
    WHERE word ~ '^[[:alpha:]]{2,40}$'
$$;

INSERT INTO "Word" SELECT word, count(*) FROM "Article" a, "words_of"(a."title", a."lead", a."text") AS word GROUP BY word;

-- Keeps the count of the words. Ingests take turns, so that no two of them wait for each other's words.
CREATE FUNCTION "count_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP IN ('DELETE', 'UPDATE') THEN
        WITH gone AS (
            SELECT word, count(*) AS articles FROM removed r, "words_of"(r."title", r."lead", r."text") AS word GROUP BY word
        )
        UPDATE "Word" w SET "articles" = w."articles" - gone.articles FROM gone WHERE w."word" = gone.word;
    END IF;
    IF TG_OP IN ('INSERT', 'UPDATE') THEN
        INSERT INTO "Word" SELECT word, count(*) FROM added a, "words_of"(a."title", a."lead", a."text") AS word
        GROUP BY word ORDER BY word
        ON CONFLICT ("word") DO UPDATE SET "articles" = "Word"."articles" + excluded."articles";
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "count_added_words" AFTER INSERT ON "Article" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "count_words"();
CREATE TRIGGER "count_removed_words" AFTER DELETE ON "Article" REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "count_words"();
CREATE TRIGGER "count_changed_words" AFTER UPDATE ON "Article" REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "count_words"();

-- What a beginning stands for: the 64 words of the most articles that begin so. A stem would not do, for "universi" begins
-- "university", whose stem is "univers". What begins no word, such as a number, is taken as it is.
CREATE FUNCTION "beginning"("prefix" text) RETURNS tsquery LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT to_tsquery('broadsheet', string_agg(word, ' | ')) FROM (
            SELECT w."word" FROM "Word" w, lower(unaccent("prefix")) AS plain
            WHERE w."word" >= plain COLLATE "C" AND w."word" < (plain || U&'\+10FFFF') COLLATE "C" AND w."articles" > 0
            ORDER BY w."articles" DESC, w."word" LIMIT 64
        ) AS begun),
        ('''' || replace(replace(lower(unaccent("prefix")), '\', '\\'), '''', '''''') || ''':*')::tsquery
    )
$$;
