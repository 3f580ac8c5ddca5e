import { KodeksError } from "../../../base/errors.ts";
import type { JoinTools } from "../../staging/stage.ts";
import { countOf } from "./count-of.ts";

/**
 * Gives every encounter its course: its own episode, else the course of the encounter that it is part of, else
 * itself. Episodes and encounters that were left out (taken back, or bad) count as not there.
 *
 * @throws KodeksError ORPHAN_ROW (part of an encounter that is nowhere), BAD_FHIR (part of itself, in a circle)
 */
export async function joinCourses({ connection, remove, warn }: JoinTools): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE upward AS
    SELECT encounters.contact_id, 'EpisodeOfCare/' || encounters.episode_id AS episode, parent_id AS parent,
      file, row
    FROM fhir_encounters AS encounters SEMI JOIN contacts USING (contact_id)`);
  await connection.run(`
    UPDATE upward SET episode = NULL WHERE episode IN (
      SELECT 'EpisodeOfCare/' || id FROM fhir_resources WHERE type = 'EpisodeOfCare'
    ) AND episode NOT IN (SELECT contact_id FROM contacts)`);
  warn(
    "episode-not-in-source",
    await countOf(
      connection,
      "SELECT count(DISTINCT episode) FROM upward WHERE episode IS NOT NULL AND episode NOT IN (SELECT contact_id FROM contacts)",
    ),
  );
  const contactsOf = (condition: string): string =>
    `SELECT contacts.rowid FROM contacts SEMI JOIN (SELECT file, row FROM upward WHERE ${condition}) AS found USING (file, row)`;
  await remove(
    "contacts",
    contactsOf(
      "episode IS NULL AND parent IS NOT NULL AND parent NOT IN (SELECT id FROM fhir_resources WHERE type = 'Encounter')",
    ),
    new KodeksError("ORPHAN_ROW", "the source does not have the encounter that it is part of", {
      where: "Encounter.partOf",
    }),
  );
  await connection.run(
    "UPDATE upward SET parent = NULL WHERE parent NOT IN (SELECT contact_id FROM contacts)",
  );
  // Downward from the roots, so that circles are never entered.
  await connection.run(`
    CREATE TEMP TABLE course_of AS
    WITH RECURSIVE found(contact_id, course_id) AS (
      SELECT contact_id, coalesce(episode, contact_id) FROM upward
      WHERE episode IS NOT NULL OR parent IS NULL
      UNION ALL
      SELECT upward.contact_id, found.course_id FROM upward JOIN found ON upward.parent = found.contact_id
      WHERE upward.episode IS NULL
    ) SELECT * FROM found`);
  await remove(
    "contacts",
    contactsOf("contact_id NOT IN (SELECT contact_id FROM course_of)"),
    new KodeksError("BAD_FHIR", "the encounter is part of itself, in a circle of encounters", {
      where: "Encounter.partOf",
    }),
  );
  await connection.run(`
    UPDATE contacts SET course_id = course_of.course_id FROM course_of
    WHERE contacts.contact_id = course_of.contact_id AND contacts.course_id <> course_of.course_id`);
}
