#pragma once
// The connections of a capture as rows: filtered and sorted when that is asked for, not when they are
// painted.

#include "core/capture/capturequery.h"

#include <QAbstractTableModel>

#include <memory>

namespace eleven {

class CaptureModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Capture> capture);
    /// Which are shown; the order stays.
    void setFilter(const CaptureQuery& filter);
    /// Of the connection in a row: its place in Capture::connections.
    [[nodiscard]] std::size_t connection(int row) const { return m_chosen[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(std::size_t connection) const; ///< -1: it is filtered out

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// In another language.
    void retell();

private:
    void choose();

    std::shared_ptr<const Capture> m_capture;
    CaptureQuery m_query;
    std::vector<std::size_t> m_chosen;
};

} // namespace eleven
