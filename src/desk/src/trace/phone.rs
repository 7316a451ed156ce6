//! Phone numbers.
//!
//! A number is a run of groups of digits. Whether it is one is for the library
//! to say; what shape and which words stand around it, for us: a date, a price
//! or a case number has enough digits to be taken for a number somewhere.

use std::{ops::Range, sync::LazyLock};

use phonenumber::country;
use regex::Regex;
use zeroize::Zeroizing;

use super::{Find, Strength, TraceKind, TraceSettings, after, before, shape, spelled};

/// Groups of digits with little between them.
static RUN: LazyLock<Regex> =
    LazyLock::new(|| shape(r"[0-9]+(?:[ ().\-/*\u{2022}\u{B7}~]{1,3}[0-9]+)*"));
/// An extension, which may follow a number at once.
static EXTENSION: LazyLock<Regex> = LazyLock::new(|| shape(r"^ ?(?i:x|ext\.?) ?[0-9]"));
/// Words after which digits are a number to call.
static CALL: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?i:(?-u:\b)(?:phone|call|calls|called|cell|cellphone|mobile|tel|text|texts|txt|sms|",
        r"whats ?app|telegram|viber|signal|zalo|kakao|fax|dial|contact|reach|num|",
        r"tel[eé]fono|cel|celular|m[oó]vil|llam\w*|t[eé]l[eé]phone|appel\w*|telefone|lig\w+|",
        r"tawag|telepono|telef[oòó]n|rele|sđt)(?-u:\b))|",
        r"电话|電話|手机|手機|微信|전화|연락|điện thoại|gọi|телефон|тел\.|звон|هاتف|تلفن|رقم|شماره|موبایل"
    ))
});
/// Words after which digits are something else.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?i:(?-u:\b)(?:case|report|order|ticket|id|ids|ssn|account|acct|invoice|zip|badge|policy|tracking|",
        r"confirmation|reference|ref|docket|passport|serial|booking|isbn|vin|file|room|",
        r"caso|folio|pasaporte|cuenta|expediente)(?-u:\b))"
    ))
});

/// No number has more groups, unless each is one digit.
const MOST_GROUPS: usize = 6;
/// No number has more digits.
const MOST_DIGITS: usize = 15;
/// How often the library is asked about one text, which a stranger wrote.
const MOST_QUESTIONS: usize = 4_000;

/// The phone numbers in a folded text.
pub(super) fn find(text: &str, settings: &TraceSettings) -> Vec<Find> {
    let mut judge = Judge {
        settings,
        questions: MOST_QUESTIONS,
    };
    let mut found = Vec::new();
    for run in RUN.find_iter(text) {
        let groups = groups(text, run.range());
        in_run(text, &groups, &mut judge, &mut found);
    }
    let spoken = spelled::find(text);
    found.extend(spoken.into_iter().filter_map(|(digits, at)| {
        let home = judge.spoken(&digits)?;
        Some(Find::new(TraceKind::Phone, home, Strength::Likely, at))
    }));
    found
}

/// Where the groups of a run stand.
fn groups(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    for at in run.filter(|at| bytes[*at].is_ascii_digit()) {
        match groups.last_mut().filter(|group| group.end == at) {
            Some(group) => group.end += 1,
            None => groups.push(at..at + 1),
        }
    }
    groups
}

/// Looks for numbers among the groups of a run: from each group on the longest
/// row of groups that is one.
fn in_run(text: &str, groups: &[Range<usize>], judge: &mut Judge<'_>, found: &mut Vec<Find>) {
    let mut first = 0;
    while first < groups.len() {
        let singles = singles(&groups[first..]);
        let mut rows = match singles {
            0..=2 => first + 1..groups.len().min(first + MOST_GROUPS) + 1,
            _ => first + singles..first + singles + 1,
        };
        let number = rows.by_ref().rev().find_map(|end| {
            let row = Row::new(text, groups, first..end)?;
            let (form, strength) = judge.number(&row)?;
            Some((
                end,
                Find::new(TraceKind::Phone, form, strength, row.whole()),
            ))
        });
        first = match number {
            Some((end, number)) => {
                found.push(number);
                end
            }
            None => first + singles.max(1),
        };
    }
}

/// How many groups of one digit stand here in a row.
fn singles(groups: &[Range<usize>]) -> usize {
    groups.iter().take_while(|group| group.len() == 1).count()
}

/// A row of groups that may be a number.
struct Row<'a> {
    /// The whole text.
    text: &'a str,
    /// The digits of all groups.
    digits: Zeroizing<String>,
    /// How many digits each group has.
    sizes: Vec<usize>,
    /// What stands between the groups.
    between: Vec<&'a str>,
    /// Where it stands.
    at: Range<usize>,
    /// Whether a plus stands before it.
    plus: bool,
}

impl<'a> Row<'a> {
    /// These groups, if they stand alone and have few digits.
    fn new(text: &'a str, groups: &[Range<usize>], row: Range<usize>) -> Option<Self> {
        let some = &groups[row.clone()];
        if some.len() > MOST_DIGITS {
            return None;
        }
        let at = some.first()?.start..some.last()?.end;
        let sizes: Vec<usize> = some.iter().map(ExactSizeIterator::len).collect();
        let few = (8..=MOST_DIGITS).contains(&sizes.iter().sum());
        if !few || !stands_alone(text, groups, &row) {
            return None;
        }
        let mut digits = Zeroizing::new(String::with_capacity(MOST_DIGITS));
        some.iter()
            .for_each(|group| digits.push_str(&text[group.clone()]));
        let between = some.windows(2).map(|two| &text[two[0].end..two[1].start]);
        let plus = before(text, at.start, 2)
            .trim_end_matches(['(', ' '])
            .ends_with('+');
        Some(Self {
            text,
            digits,
            sizes,
            between: between.collect(),
            at,
            plus,
        })
    }

    /// Where it stands with its plus and its bracket.
    fn whole(&self) -> Range<usize> {
        let before = &self.text[..self.at.start];
        let bare = before.trim_end_matches(['(', '+']);
        let start = self.at.start - (before.len() - bare.len()).min(2);
        start..self.at.end
    }

    /// Whether something other than blanks divides the groups.
    fn is_marked(&self) -> bool {
        self.between
            .iter()
            .any(|between| !between.trim().is_empty())
    }

    /// Whether the words before it say that it is a number to call.
    fn is_called(&self) -> bool {
        self.last_of(&CALL) > self.last_of(&OTHER)
    }

    /// Whether the words before it say that it is something else.
    fn is_other(&self) -> bool {
        self.last_of(&OTHER) > self.last_of(&CALL) || self.text[..self.at.start].ends_with('#')
    }

    /// Where the last of these words ends that stands shortly before it.
    fn last_of(&self, words: &Regex) -> Option<usize> {
        let near = before(self.text, self.at.start, 40);
        let near = near.rsplit('\n').next().unwrap_or_default();
        words.find_iter(near).last().map(|word| word.end())
    }
}

/// Whether groups are not part of something longer: letters, a price, more
/// digits with no blank between, a number that began with a plus.
fn stands_alone(text: &str, groups: &[Range<usize>], row: &Range<usize>) -> bool {
    let (start, end) = (groups[row.start].start, groups[row.end - 1].end);
    let left = before(text, start, 1);
    let right = after(text, end, 4);
    let tied = |from: usize, to: usize| !text[from..to].contains([' ', '(', '/']);
    let first = &groups[row.start.saturating_sub(2)..row.start];
    let in_plus = first.iter().any(|group| text[..group.start].ends_with('+'));
    let tied_left = in_plus || row.start > 0 && tied(groups[row.start - 1].end, start);
    let tied_right = row.end < groups.len() && tied(end, groups[row.end].start);
    let in_word = |c: char| c.is_ascii_alphanumeric() || "$€£¥_@=&%".contains(c);
    let word_right = right
        .starts_with(|c: char| c.is_ascii_alphabetic() || "_@=&%$€£¥".contains(c))
        && !EXTENSION.is_match(after(text, end, 8));
    let decimal = right
        .strip_prefix([',', ':'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    !(tied_left || tied_right || left.ends_with(in_word) || word_right || decimal)
}

/// Says whether a row of groups is a number.
struct Judge<'a> {
    /// What it goes by.
    settings: &'a TraceSettings,
    /// How often it may still ask the library.
    questions: usize,
}

impl Judge<'_> {
    /// The number in E.164, and how sure that is.
    fn number(&mut self, row: &Row<'_>) -> Option<(String, Strength)> {
        self.international(row)
            .or_else(|| self.american(row))
            .or_else(|| self.elsewhere(row))
    }

    /// A number with its country: after a plus, or what is dialled for one, or
    /// with nothing before it where the words say that it is a number.
    fn international(&mut self, row: &Row<'_>) -> Option<(String, Strength)> {
        let digits = row.digits.as_str();
        let mut ways = ["011", "00"].iter();
        let dialled = ways.find_map(|way| digits.strip_prefix(way));
        let (digits, strength) = match dialled.filter(|_| digits.len() > 11) {
            _ if row.plus => (digits, Strength::Sure),
            Some(dialled) => (dialled, Strength::Sure),
            None if digits.len() > 11 && row.is_called() => (digits, Strength::Likely),
            None => return None,
        };
        if let Some(form) = self.with_country(digits) {
            return Some((form, strength));
        }
        let american = digits.strip_prefix('1').filter(|_| row.plus)?;
        Some((american_form(american)?, Strength::Likely))
    }

    /// A number with its country in E.164. Mexico's mobile numbers had a 1 after
    /// the country until 2019, and people still write it.
    fn with_country(&mut self, digits: &str) -> Option<String> {
        let asked = self.ask(None, &format!("+{digits}")).or_else(|| {
            let mexican = digits.strip_prefix("521")?;
            self.ask(None, &format!("+52{mexican}"))
        });
        asked.map(|number| e164(&number))
    }

    /// A number of North America: three, three and four digits.
    fn american(&mut self, row: &Row<'_>) -> Option<(String, Strength)> {
        self.settings
            .regions()
            .find(|region| *region == country::US)?;
        let has_one = row.digits.len() == 11;
        let digits = if has_one {
            row.digits.strip_prefix('1')?
        } else {
            &row.digits
        };
        let form = american_form(digits)?;
        let valid = self.is_valid(None, &form);
        let shape = row
            .sizes
            .strip_prefix(&[1])
            .filter(|_| has_one)
            .unwrap_or(&row.sizes);
        let called = row.is_called();
        let strength = match shape {
            [3, 3, 4] if valid && (row.is_marked() || called) => Strength::Sure,
            [3, 3, 4] if valid || row.is_marked() || called => Strength::Likely,
            [10 | 11] if row.is_other() => return None,
            [10 | 11] if valid && called => Strength::Sure,
            [10 | 11] if valid || called => Strength::Likely,
            [3, 7] | [6, 4] | [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] if valid || called => Strength::Likely,
            _ => return None,
        };
        Some((form, strength))
    }

    /// A number as it is written inside another country.
    fn elsewhere(&mut self, row: &Row<'_>) -> Option<(String, Strength)> {
        let called = row.is_called();
        if row.is_other() || row.sizes.len() > 5 {
            return None;
        }
        let regions: Vec<_> = self.settings.regions().collect();
        regions
            .into_iter()
            .filter(|region| *region != country::US)
            .find_map(|region| {
                let at_home = self.settings.is_home(region) && row.sizes.len() > 1 && !is_date(row);
                let form = (called || at_home).then(|| self.valid_in(region, &row.digits))??;
                Some((form, Strength::Likely))
            })
    }

    /// What was spelled in words, if it can be a number of North America.
    fn spoken(&self, digits: &str) -> Option<String> {
        self.settings
            .regions()
            .find(|region| *region == country::US)?;
        let digits = if digits.len() == 11 {
            digits.strip_prefix('1')?
        } else {
            digits
        };
        american_form(digits)
    }

    /// Whether the library knows such a number.
    fn is_valid(&mut self, region: Option<country::Id>, number: &str) -> bool {
        self.ask(region, number).is_some()
    }

    /// A number of that region as E.164 writes it.
    fn valid_in(&mut self, region: country::Id, digits: &str) -> Option<String> {
        let number = self.ask(Some(region), digits)?;
        (number.country().id() == Some(region)).then(|| e164(&number))
    }

    /// Asks the library, which gets nothing but digits and a plus: it has
    /// panicked over less.
    fn ask(
        &mut self,
        region: Option<country::Id>,
        number: &str,
    ) -> Option<phonenumber::PhoneNumber> {
        self.questions = self.questions.checked_sub(1)?;
        let parsed = phonenumber::parse(region, number).ok()?;
        parsed.is_valid().then_some(parsed)
    }
}

/// A number as E.164 writes it.
fn e164(number: &phonenumber::PhoneNumber) -> String {
    number.format().mode(phonenumber::Mode::E164).to_string()
}

/// A number of North America, if its ten digits can be one: no area and no
/// exchange begins with 0 or 1, but people who make one up write 123.
fn american_form(digits: &str) -> Option<String> {
    let bytes = digits.as_bytes();
    let area = bytes.first().is_some_and(|first| *first >= b'2');
    let varied = bytes.iter().any(|byte| Some(byte) != bytes.first());
    (digits.len() == 10 && area && varied).then(|| format!("+1{digits}"))
}

/// Whether it may be a date.
fn is_date(row: &Row<'_>) -> bool {
    matches!(
        row.sizes.as_slice(),
        [1 | 2, 1 | 2, 4, ..] | [4, 1 | 2, 1 | 2, ..]
    )
}
