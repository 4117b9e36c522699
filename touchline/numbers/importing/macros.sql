-- How texts become days, moments and numbers. One macro a question; the property tests compare
-- each with the same rule in Python. A text that is not what it should be becomes NULL.

-- Texts ---------------------------------------------------------------------------------------

-- A cell without spaces around it, NULL if nothing is left. Few cells need it, and looking is much
-- cheaper than trimming: only what is empty or begins with a space comes before an exclamation mark.
CREATE MACRO cell_text(x) AS
  CASE WHEN x < '!' OR ends_with(x, ' ') THEN nullif(trim(x), '') ELSE x END;

-- Days and moments ----------------------------------------------------------------------------

-- The shapes that nearly every machine writes; everything else takes the slow way. The cast looks
-- at the digits; comparing the marks between them costs a fraction of a regular expression.
CREATE MACRO iso_moment(x) AS
  CASE WHEN strlen(x) = 19 AND x LIKE '____-__-_____:__:__' AND NOT ends_with(x, 'Z') THEN TRY_CAST(x AS TIMESTAMP)
       WHEN strlen(x) = 10 AND x LIKE '____-__-__' THEN TRY_CAST(x AS TIMESTAMP)
       WHEN strlen(x) BETWEEN 21 AND 26
            AND regexp_full_match(x, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{1,6}')
       THEN TRY_CAST(x AS TIMESTAMP) END;

-- The four orders in which people write a day, as year-month-day; the clock behind it stays.
CREATE MACRO year_first(x, day_first) AS
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(x,
    '^([0-9]{4})([0-9]{2})([0-9]{2})($|[T ])', '\1-\2-\3\4'),
    '^([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})($|[T ])', '\1-\2-\3\4'),
    '^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})($|[T ])', '\3-\2-\1\4'),
    '^([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})($|[T ])', CASE WHEN day_first THEN '\3-\2-\1\4' ELSE '\3-\1-\2\4' END);

CREATE MACRO is_epoch(x) AS regexp_full_match(x, '[0-9]{13}');

CREATE MACRO parts(x) AS
  regexp_extract(x, '^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:[T ]+([0-9]{1,2})(:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)? ?([AaPp][Mm])? ?(Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$',
                 ['day', 'hour', 'rest', 'half', 'zone']);

-- An hour from 0 to 23; after "13 PM" there is nothing that a cast would take.
CREATE MACRO hour_of(hour, half) AS
  CASE WHEN half = '' THEN hour
       WHEN TRY_CAST(hour AS INTEGER) BETWEEN 1 AND 12
       THEN CAST(TRY_CAST(hour AS INTEGER) % 12 + CASE WHEN upper(half) = 'PM' THEN 12 ELSE 0 END AS VARCHAR)
       ELSE 'x' END;

CREATE MACRO zone_minutes(zone) AS
  CASE WHEN zone IN ('', 'Z', 'UTC') THEN 0
       ELSE (CASE WHEN zone[1] = '-' THEN -1 ELSE 1 END)
            * (CAST(zone[2:3] AS INTEGER) * 60 + coalesce(TRY_CAST(replace(zone[4:], ':', '') AS INTEGER), 0)) END;

-- Any other text as a moment in UTC; an impossible part makes the whole NULL. The list of one
-- is there so that the parts are taken once and not for each time they are named.
CREATE MACRO odd_moment(x, day_first) AS
  CASE WHEN is_epoch(x) THEN epoch_ms(CAST(x AS BIGINT)) ELSE
  list_transform([parts(year_first(x, day_first))], lambda g:
    TRY_CAST(nullif(g.day, '') || CASE WHEN g.hour = '' THEN '' ELSE ' ' || hour_of(g.hour, g.half) || g.rest END AS TIMESTAMP)
    - to_minutes(zone_minutes(g.zone)))[1] END;

-- A clock with a zone behind it, or the thousandths of a second since 1970 that some APIs give.
CREATE MACRO names_zone(x) AS regexp_matches(x, ':[0-9]{2}.*(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)$') OR is_epoch(x);

-- A moment in UTC, read in the zone it was told in. A day alone, or its midnight, begins at home.
CREATE MACRO moment_of(moment, zoned, told, home) AS
  CASE WHEN zoned THEN moment
       WHEN moment = date_trunc('day', moment) THEN timezone('UTC', timezone(home, moment))
       ELSE timezone('UTC', timezone(told, moment)) END;

-- The day at home on which a moment is. A day alone, or its midnight, is that day everywhere.
CREATE MACRO day_at(moment, zoned, told, home) AS
  CASE WHEN NOT zoned AND moment = date_trunc('day', moment) THEN CAST(moment AS DATE)
       WHEN zoned THEN CAST(timezone(home, timezone('UTC', moment)) AS DATE)
       ELSE CAST(timezone(home, timezone(told, moment)) AS DATE) END;

-- A year outside of these is a slip of the keyboard, and would stretch every chart to it.
CREATE MACRO plausible(moment) AS
  CASE WHEN moment >= TIMESTAMP '1900-01-01' AND moment < TIMESTAMP '2200-01-01' THEN moment END;

CREATE MACRO first_part(x) AS TRY_CAST(regexp_extract(x, '^([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{4}', 1) AS INTEGER);
CREATE MACRO second_part(x) AS TRY_CAST(regexp_extract(x, '^([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{4}', 2) AS INTEGER);

-- Numbers -------------------------------------------------------------------------------------

-- Without what people put around a number: spaces of all widths, apostrophes, a currency's sign.
CREATE MACRO bare(x) AS
  CASE WHEN regexp_full_match(x, '[-+0-9.,]+') THEN x
       ELSE regexp_replace(x, '[\s\x{00A0}\x{2009}\x{202F}''’€$£]', '', 'g') END;

-- Text that a cast to a decimal understands, or NULL.
CREATE MACRO point_number(x) AS
  CASE WHEN regexp_full_match(x, '[0-9]+([.][0-9]+)?') THEN x
       WHEN regexp_full_match(bare(x), '[+-]?([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)([.][0-9]+)?([eE][+-]?[0-9]{1,2})?')
       THEN replace(bare(x), ',', '') END;

CREATE MACRO comma_number(x) AS
  CASE WHEN regexp_full_match(bare(x), '[+-]?([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+)(,[0-9]+)?')
       THEN replace(replace(bare(x), '.', ''), ',', '.') END;

-- Which of the two a text can only be; one group of three after one mark may be either.
CREATE MACRO is_either_number(x) AS regexp_full_match(bare(x), '[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}');
CREATE MACRO is_point_number(x) AS
  NOT is_either_number(x) AND regexp_matches(x, '[.,]') AND point_number(x) IS NOT NULL;
CREATE MACRO is_comma_number(x) AS
  NOT is_either_number(x) AND regexp_matches(x, '[.,]') AND comma_number(x) IS NOT NULL;
