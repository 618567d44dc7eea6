//! Counts text that is tokenised already, within a stated memory.

use presswork_corpus::Failure;
use presswork_formats::{Listing, TextBlock, WordsForm};
use presswork_terms::{Counting, Detail, Reach, Run, WordCounter};
use rayon::prelude::*;

use crate::error::{Error, ErrorKind};
use crate::spill::Runs;
use crate::stages::Stages;

/// What the process takes that is not counting: its code, its threads, what is being written; measured, 17 MiB, and what was freed
/// and is not given back yet.
const BESIDE: usize = 28 << 20;
/// The least that a thread can count in.
const LEAST: usize = 32 << 20;
/// Bytes of text that a thread is given at a time; less where memory is short.
const BLOCK: usize = 4 << 20;

/// How words are counted.
#[derive(Clone, Copy, Debug)]
pub struct WordCounting<'a> {
    /// What is counted.
    pub counting: &'a Counting,
    /// The fewest words of an n-gram that is written.
    pub shortest: u8,
    /// Which words are counted together.
    pub reach: Reach,
    /// What is kept of a term.
    pub detail: Detail,
    /// How a line holds its words.
    pub form: WordsForm,
    /// Largest document in bytes.
    pub largest: u64,
    /// Bytes that the process may take; none: as many as there are.
    pub memory: Option<u64>,
}

impl WordCounting<'_> {
    fn counter(&self) -> WordCounter {
        WordCounter::new(self.counting, self.detail).shortest(self.shortest).reaching(self.reach)
    }

    /// Bytes of rows that are sorted in memory, once counting is done and its buffers are free.
    pub fn sorted(memory: Option<u64>) -> usize {
        memory.map_or(256 << 20, |memory| usize::try_from(memory / 8).unwrap_or(usize::MAX))
    }
}

impl Stages {
    /// The runs of documents that come as words; what could not be read goes to `failed`. Memory and the
    /// number of threads change no count.
    ///
    /// # Errors
    /// [`ErrorKind::Memory`] where the memory is too small to work in, [`ErrorKind::Spill`] where a run must go to
    /// disk and cannot.
    pub fn counted_words(
        &self,
        listing: Listing,
        how: &WordCounting<'_>,
        failed: &mut dyn FnMut(Failure),
    ) -> Result<(Runs, u64), Error> {
        let threads = self.threads();
        let least = BESIDE + threads * LEAST;
        let memory = match how.memory {
            Some(memory) if memory < least as u64 => {
                return Err(Error::new(ErrorKind::Memory { least: least as u64 }, ""));
            }
            Some(memory) => usize::try_from(memory).unwrap_or(usize::MAX / 2),
            None => usize::MAX / 2,
        };
        // Of what is left, a quarter holds runs that wait.
        let share = (memory - BESIDE) / 4;
        let each = share / threads * 3;
        // With postings, a block is a run; otherwise as many go into one as fit.
        let block = match how.detail {
            Detail::Postings => {
                let of_a_mebibyte = how.counter().bytes_of_text(1 << 20).max(1);
                (each as u128 * (1 << 20) / of_a_mebibyte as u128).min(BLOCK as u128) as usize
            }
            _ => BLOCK.min(share / threads / 16),
        };
        let mut counting = Counters {
            how,
            share: each,
            counters: (0..threads).map(|_| how.counter()).collect(),
            runs: Runs::new(share),
            documents: 0,
        };
        let mut batch = Vec::with_capacity(threads);
        if how.form == WordsForm::Space {
            for text in listing.blocks(block, how.largest) {
                match text {
                    Ok(text) => batch.push(Batch::Text(text)),
                    Err(failure) => failed(failure),
                }
                if batch.len() == threads {
                    counting.add(self, &mut batch)?;
                }
            }
        } else {
            let (mut documents, mut bytes) = (Vec::new(), 0);
            for document in listing.words(how.form, how.largest) {
                match document {
                    Ok(document) => {
                        bytes +=
                            document.words.iter().map(|word| word.len() + size_of::<String>()).sum::<usize>();
                        documents.push(document);
                    }
                    Err(failure) => failed(failure),
                }
                if bytes >= block {
                    batch.push(Batch::Words(std::mem::take(&mut documents)));
                    bytes = 0;
                }
                if batch.len() == threads {
                    counting.add(self, &mut batch)?;
                }
            }
            batch.push(Batch::Words(documents));
        }
        counting.add(self, &mut batch)?;
        counting.finish(self)
    }
}

/// Documents that one thread counts.
enum Batch {
    Text(TextBlock),
    Words(Vec<presswork_formats::WordsDocument>),
}

/// A counter a thread.
struct Counters<'a> {
    how: &'a WordCounting<'a>,
    /// Bytes that a counter may take.
    share: usize,
    counters: Vec<WordCounter>,
    runs: Runs,
    documents: u64,
}

impl Counters<'_> {
    /// Counts one batch a thread.
    fn add(&mut self, stages: &Stages, batches: &mut Vec<Batch>) -> Result<(), Error> {
        let (share, detail) = (self.share, self.how.detail);
        let work = |(counter, batch): (&mut WordCounter, &Batch)| {
            let before = counter.bytes();
            let documents = add(counter, batch, detail);
            // The next batch takes about as much again. Postings name documents by their order, so that a run must be of
            // documents that follow each other; counts do not.
            let after = counter.bytes();
            let full = detail == Detail::Postings || after + after.saturating_sub(before) > share;
            (if full { counter.take() } else { Vec::new() }, documents)
        };
        let done: Vec<(Vec<Run>, u64)> =
            stages.in_parallel(|| self.counters.par_iter_mut().zip(batches.par_iter()).map(work).collect());
        batches.clear();
        for (runs, documents) in done {
            self.documents += documents;
            runs.into_iter().try_for_each(|run| self.runs.push(run))?;
        }
        Ok(())
    }

    fn finish(mut self, stages: &Stages) -> Result<(Runs, u64), Error> {
        let rest: Vec<Vec<Run>> =
            stages.in_parallel(|| self.counters.par_iter_mut().map(WordCounter::take).collect());
        for run in rest.into_iter().flatten() {
            if run.sections.documents > 0 {
                self.runs.push(run)?;
            }
        }
        Ok((self.runs, self.documents))
    }
}

fn add(counter: &mut WordCounter, batch: &Batch, detail: Detail) -> u64 {
    match batch {
        Batch::Text(block) => {
            let mut documents = 0;
            let mut key = String::new();
            for (number, line) in block.lines() {
                if detail == Detail::Postings {
                    key = format!("{}#{number}", block.file);
                }
                counter.text(&key, &key, line);
                documents += 1;
            }
            documents
        }
        Batch::Words(documents) => {
            for one in documents {
                counter.words(&one.key, &one.group, one.words.iter().map(String::as_str));
            }
            documents.len() as u64
        }
    }
}
