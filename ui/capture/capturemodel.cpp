#include "ui/capture/capturemodel.h"

#include "ui/words/capturewords.h"

#include <algorithm>

namespace eleven {

void CaptureModel::show(std::shared_ptr<const Capture> capture) {
    m_capture = std::move(capture);
    choose();
}

void CaptureModel::setFilter(const CaptureQuery& filter) {
    const CaptureQuery before = std::exchange(m_query, filter);
    m_query.sortBy = before.sortBy;
    m_query.isDescending = before.isDescending;
    choose();
}

void CaptureModel::sort(int column, Qt::SortOrder order) {
    m_query.sortBy = static_cast<CaptureColumn>(std::clamp(column, 0, columnCount() - 1));
    m_query.isDescending = order == Qt::DescendingOrder;
    choose();
}

void CaptureModel::choose() {
    beginResetModel();
    m_chosen = m_capture ? chosenConnections(*m_capture, m_query) : std::vector<std::size_t>();
    endResetModel();
}

int CaptureModel::rowOf(std::size_t connection) const {
    const auto found = std::find(m_chosen.begin(), m_chosen.end(), connection);
    return found == m_chosen.end() ? -1 : static_cast<int>(found - m_chosen.begin());
}

int CaptureModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_chosen.size());
}

int CaptureModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kCaptureColumns);
}

QVariant CaptureModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto column = static_cast<CaptureColumn>(index.column());
    if (role == Qt::DisplayRole) return CaptureWords::cell(*m_capture, connection(index.row()), column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (CaptureWords::isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant CaptureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<CaptureColumn>(section);
    if (role == Qt::DisplayRole) return CaptureWords::column(column);
    const bool isState = column == CaptureColumn::ClientState || column == CaptureColumn::ServerState;
    if (role == Qt::ToolTipRole && isState) return CaptureWords::legend();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (CaptureWords::isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void CaptureModel::retell() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace eleven
