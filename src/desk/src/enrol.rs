//! Getting to know a portal by the card that it wrote when it was set up.

use quietline_case::PortalId;
use quietline_seal::{Site, signing::VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::{Desk, DeskError, state::Portal};

/// A portal's card, `public/portal.json`. Nothing in it is secret, but whoever
/// carries it must be sure whose it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PortalCard {
    /// The portal.
    pub portal: PortalId,
    /// What it signs its exports with.
    pub key: VerifyingKey,
    /// What all codes of the hotline have in common.
    pub site: Site,
}

/// What enrolling did.
#[derive(Debug, PartialEq, Eq)]
pub enum Enrolled {
    /// The portal is known from now on.
    New(PortalId),
    /// It was known, with the same key and site.
    Already(PortalId),
}

impl PortalCard {
    /// Reads a card.
    pub fn read(text: &[u8]) -> Result<Self, DeskError> {
        serde_json::from_slice(text).map_err(|error| DeskError::NotACard(error.to_string()))
    }
}

impl Desk {
    /// Enrols a portal. All portals of a desk share one site, so that a code
    /// works on each of them.
    pub fn enrol(&mut self, card: PortalCard) -> Result<Enrolled, DeskError> {
        if !card.site.is_supported() {
            return Err(DeskError::UnknownSite);
        }
        if self
            .state
            .site
            .as_ref()
            .is_some_and(|site| *site != card.site)
        {
            return Err(DeskError::OtherSite(card.portal));
        }
        if let Some(known) = self.state.portals.get(&card.portal) {
            let same = known.key == card.key;
            return match same {
                true => Ok(Enrolled::Already(card.portal)),
                false => Err(DeskError::OtherPortalKey(card.portal)),
            };
        }
        self.state
            .portals
            .insert(card.portal, Portal::new(card.key));
        self.state.site = Some(card.site);
        self.save()?;
        Ok(Enrolled::New(card.portal))
    }
}
