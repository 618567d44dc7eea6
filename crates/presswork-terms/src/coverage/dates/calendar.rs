//! The Gregorian calendar in whole days: enough to tell a weekday and to go from one day to another.

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Days since 1 January 1970, a Thursday.
    days: i64,
}

impl Day {
    /// The day of a year from 1000 to 2999, a month from 1 and a day of it; nothing where there is no such day.
    pub fn of(year: i64, month: i64, day: i64) -> Option<Self> {
        if !(1000..3000).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        // Days from civil, by years that begin in March, so that a leap day is a year's last.
        let from_march = if month > 2 { year } else { year - 1 };
        let (era, of_era) = (from_march.div_euclid(400), from_march.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
        Some(Day { days }).filter(|one| one.civil() == (year, month, day))
    }

    /// Of `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse::<i64>().ok());
        Day::of(parts.next()??, parts.next()??, parts.next()??)
    }

    /// Year, month, day.
    pub fn civil(self) -> (i64, i64, i64) {
        let days = self.days + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month, of_year - (153 * from_march + 2) / 5 + 1)
    }

    /// Monday 1 to Sunday 7.
    pub fn weekday(self) -> i64 {
        (self.days + 3).rem_euclid(7) + 1
    }

    /// The last day of this weekday up to this day.
    pub fn last(self, weekday: i64) -> Day {
        Day { days: self.days - (self.weekday() - weekday).rem_euclid(7) }
    }

    /// The first day of this weekday after this day.
    pub fn next(self, weekday: i64) -> Day {
        Day { days: self.last(weekday).days + 7 }
    }

    /// So many days later.
    pub fn plus(self, days: i64) -> Day {
        Day { days: self.days + days }
    }

    /// Days from this day to the other.
    pub fn to(self, other: Day) -> i64 {
        other.days - self.days
    }

    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }
}
