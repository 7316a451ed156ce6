//! Parcels, as the store's callers see them.

use std::{
    collections::BTreeMap,
    fs::File,
    time::{Duration, SystemTime},
};

use jiff::Timestamp;
use quietline_case::ParcelId;
use quietline_seal::{Desk, Letter, Sealed, parcel::Parcel};

use super::Store;
use crate::{
    Draft, StoreError,
    commit::Change,
    random::locked,
    record::{Kind, Name, ParcelRecord},
};

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

impl Store {
    /// Begins a parcel, for a `ParcelSealer` to seal a file into.
    ///
    /// A draft that is dropped erases itself. A full disk shows while sealing,
    /// as an error of the kind `StorageFull`, while there still is room for
    /// tips.
    pub fn begin_parcel(&self) -> Result<Draft, StoreError> {
        let id = ParcelId::from_bytes(self.random.bytes());
        self.parcels.begin(id)
    }

    /// Puts a parcel that is sealed whole on the disk: synced, under its name.
    /// It is loose from now on: [`put_with_parcels`](Self::put_with_parcels)
    /// adopts it, [`abandon_parcels`](Self::abandon_parcels) erases it, and so
    /// does the next opening of the store.
    pub fn finish_parcel(&self, parcel: Parcel<Draft>) -> Result<ParcelId, StoreError> {
        let record = ParcelRecord {
            sum: *parcel.sealed_sum(),
            size: parcel.sealed_size(),
        };
        let draft = parcel.into_shelf();
        let id = draft.id();
        draft.finish()?;
        locked(&self.loose).insert(id, record);
        Ok(id)
    }

    /// Keeps the letters of one submission and adopts the loose parcels that
    /// they name: all of it or nothing. When it returns `Ok` they are on the
    /// disk, flushed and synced.
    ///
    /// After [`NoParcel`](StoreError::NoParcel) and [`Full`](StoreError::Full)
    /// the parcels are loose as before.
    pub fn put_with_parcels(
        &self,
        letters: &[Sealed<Letter, Desk>],
        parcels: &[ParcelId],
    ) -> Result<(), StoreError> {
        if letters.is_empty() && parcels.is_empty() {
            return Ok(());
        }
        let name = || Name::new(Kind::Letter, &self.random.bytes());
        let named: Vec<_> = letters.iter().map(|letter| (name(), letter)).collect();
        let adopted = self.take_loose(parcels)?;
        let mut change = Change::default();
        for (id, record) in &adopted {
            let name = Name::new(Kind::Parcel, id.as_bytes());
            change.write(name.head_key(), record.to_bytes());
        }
        change.count(Kind::Parcel, adopted.len() as i64);
        let outcome = self.keep(Kind::Letter, &named, change);
        // After any other failure the records may be on the disk; then the next
        // opening tells whether the parcels are adopted.
        if matches!(outcome, Err(StoreError::Full { .. })) {
            locked(&self.loose).extend(adopted);
        }
        outcome
    }

    /// Erases loose parcels, and says how many these were. Adopted ones, and
    /// those that are not here, are passed over.
    pub fn abandon_parcels(&self, parcels: &[ParcelId]) -> Result<usize, StoreError> {
        let mut loose = locked(&self.loose);
        let taken = parcels.iter().map(|id| (*id, loose.remove(id)));
        let gone: Vec<_> = taken
            .filter_map(|(id, record)| Some((id, record?)))
            .collect();
        drop(loose);
        self.parcels.erase_parcels(&gone)?;
        Ok(gone.len())
    }

    /// The names of all adopted parcels, in no order that means anything.
    ///
    /// Ask for the letters first: then no letter in that list names a parcel
    /// that is not in this one.
    pub fn parcels(&self) -> Result<Vec<ParcelId>, StoreError> {
        let records = self.base.scan(Kind::Parcel.head_prefix())?;
        let ids = records.iter().filter_map(|(key, _)| Name::id_in(key));
        Ok(ids.map(ParcelId::from_bytes).collect())
    }

    /// An adopted parcel by its name, for reading. It has the size that it was
    /// kept with; whether it has the sum shows when it is read.
    pub fn parcel(&self, id: &ParcelId) -> Result<File, StoreError> {
        let record = self.record(id)?.ok_or(StoreError::NoParcel(*id))?;
        let read = self.parcels.read(id, record.size);
        read.map_err(|why| StoreError::BadParcel { id: *id, why })
    }

    /// Erases each adopted parcel that was kept with the given SHA-256, and says
    /// how many these were. When it returns `Ok` their age headers are gone from
    /// the disk. Names that are not here any more are passed over.
    pub fn erase_parcels(&self, parcels: &[(ParcelId, [u8; 32])]) -> Result<usize, StoreError> {
        let _changing = locked(&self.changing);
        let (mut change, mut gone) = (Change::default(), Vec::new());
        let parcels: BTreeMap<_, _> = parcels.iter().copied().collect();
        for (id, sum) in parcels {
            let record = self.record(&id)?.filter(|record| record.sum == sum);
            if let Some(record) = record {
                change.remove(Name::new(Kind::Parcel, id.as_bytes()).head_key());
                gone.push((id, record));
            }
        }
        if gone.is_empty() {
            return Ok(0);
        }
        change.count(Kind::Parcel, -(gone.len() as i64));
        // In this order: a crash in between leaves files without records, which
        // the next opening erases.
        self.committer.commit(change)?;
        self.parcels.erase_parcels(&gone)?;
        Ok(gone.len())
    }

    /// Sets the times of all parcels to the day of `now` (UTC), so that they
    /// don't tell when each came. To be called once a day.
    pub fn touch_parcels(&self, now: Timestamp) -> Result<(), StoreError> {
        let day = now.as_second().max(0) / DAY * DAY;
        let day = SystemTime::UNIX_EPOCH + Duration::from_secs(day.unsigned_abs());
        self.parcels.touch(day)
    }

    /// How many bytes all parcels have on the disk: adopted ones, loose ones and
    /// drafts. For quotas.
    pub fn parcel_bytes(&self) -> u64 {
        self.parcels.bytes()
    }

    /// Takes these out of the loose parcels, all or none.
    fn take_loose(&self, ids: &[ParcelId]) -> Result<Vec<(ParcelId, ParcelRecord)>, StoreError> {
        let mut loose = locked(&self.loose);
        let mut taken = Vec::with_capacity(ids.len());
        for id in ids {
            let Some(record) = loose.remove(id) else {
                loose.extend(taken);
                return Err(StoreError::NoParcel(*id));
            };
            taken.push((*id, record));
        }
        Ok(taken)
    }

    /// The record of an adopted parcel.
    fn record(&self, id: &ParcelId) -> Result<Option<ParcelRecord>, StoreError> {
        let key = Name::new(Kind::Parcel, id.as_bytes()).head_key();
        let value = self.base.get(&key)?;
        Ok(value.as_deref().and_then(ParcelRecord::from_bytes))
    }
}
