-- A name in small letters and without accents. Named in full, for an index is kept up whatever the search path.
CREATE FUNCTION "plain"("name" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT lower(public.unaccent('public.unaccent'::regdictionary, "name"))
$$;

-- By its trigrams, for names that are half remembered.
CREATE INDEX "Person_plain_name_idx" ON "Person" USING GIN ("plain"("name") gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Mention_candidates_idx" ON "Mention" USING GIN ("candidates");
