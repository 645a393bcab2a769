"""The `l10n.toml` of a new project, explained line by line."""

TEMPLATE = """\
# What this project translates, from what, into what, and where everything lives.
# Every `translate` command finds this file from any folder below it.

source_locale = "en"
target_locales = ["ru", "be"]

[paths]                    # all relative to this file
articles = "articles"      # what you translate: .txt, .md and .html files, folders as you like
locales = "locales"        # PO files: <locale>/LC_MESSAGES/<article>.po
glossary = "glossary"      # *.yaml: names and institutions with all their case forms
memory = "memory"          # *.tmx: translation memories from elsewhere
build = "build"            # finished editions: <locale>/<article>

[extract]
# Photo credits, page furniture and lines in another language are not offered for translation.
# Name a role here to have it offered: "credit", "furniture", "foreign".
include = []
# When a sentence changes in typography alone (spaces, curly quotes, dashes, an ellipsis), its translation
# keeps its state: "keep". Or it is marked for a second look, as for any other change: "stale".
typographic_changes = "keep"

[front_matter]
# What readers see in the front matter of Markdown articles, beside title, description, caption and the like
# (docs/formats.md): the key and what its value is to them. Points lead to keys inside keys and inside lists.
# kicker = "lead"
# images.note = "caption"    # a note for each of the images
# tags = "kept"              # not translated

[memory]
# What people translated before is found again: sentences of this project that are at least "approved" or
# "reviewed", and those in TMX files.
at_least = "approved"
# The same sentence again becomes a draft, "draft"; if its translation is approved and the only one, it may
# count as "translated".
exact = "draft"
# Similar sentences are shown to the translator from this percentage on; 100 shows none.
similar = 70

[checks]
# How many characters a headline and a description may have; 0 for any.
headline = 110
description = 200
# The Russian letter ё: as the article has it, "consistent"; in every word, "always"; in none, "never"; "any"
# says nothing of it.
yo = "consistent"
# Spelling is checked in these locales, where a hunspell dictionary is installed. That of Belarusian lacks
# many words: add "be" if you do not mind.
spelling = ["ru"]
# dictionaries = "dictionaries"  # a folder with dictionaries of your own: be_BY.aff and be_BY.dic

[typography]
# Machine drafts are set as their language wants it: quotation marks, dashes, no-break spaces. What people
# wrote is never changed; `translate check` can say what is unusual there: "none", "marks", or "all", which
# has the spaces too. Should short prepositions not end a line either: «в Минске»?
people = "none"
short_words = false

[names]
# `translate check` wants a person or an organisation in full where the article first has it so, and short
# later: "full". Or it leaves that to the translator: "any".
first_mention = "full"

[routes]
# How machine translation gets from one locale to another. Without an entry: a direct package
# if there is one, else two packages in a row. To force the way through Russian:
# "en-be" = ["en", "ru", "be"]

[site]
# What `translate build --site` needs to know: the address at which the site will stand, and its name.
# url = "https://news.example.org"
# name = "Example News"
# templates = "templates"  # templates of your own, used instead of those of the same name
# How headlines become addresses: "be-2007", "be-2023", "icao", "gost-7.79-b", "iso-9"; "id" is the file name.
# slugs = { ru = "icao", be = "be-2007", en = "id" }
# translators = true         # each page names the people who translated it
"""
